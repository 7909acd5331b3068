/** The longest time that a review may take, in seconds: three days, and that moment itself is in time. */
export const REVIEW_LIMIT = 72 * 60 * 60;
