import type { GraphState } from '../../process/graph.js';
import type { FontName } from './fonts.js';

/** A point in a chart: from the left and from the top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in a chart, by its upper left corner. */
export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

/** A line of text; `y` is its baseline. */
export interface Text extends Point {
  readonly text: string;
  readonly font: FontName;
  /** Its meaning, for style sheets. */
  readonly role?: 'quiet' | 'leadsOn';
}

/** The box of a state. */
export interface StateBox extends Area {
  readonly state: GraphState;
  readonly texts: readonly Text[];
}

/** The number of a transition at the start of its arrow. */
export interface ChartMark extends Area {
  readonly transition: number;
}

/** An arrow between states; transitions between the same two share one. */
export interface Arrow {
  readonly points: readonly Point[];
  readonly marks: readonly ChartMark[];
}

/** A statechart with coordinates. Transitions are numbered from 1 as in the graph. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  /** A box precedes those inside it. */
  readonly boxes: readonly StateBox[];
  readonly arrows: readonly Arrow[];
  /** The initial markers of machines and compound states: the centres of dots. */
  readonly dots: readonly Point[];
}

/** The chart, translated. */
export function moved(chart: Chart, { x, y }: Point): Chart {
  const shift = <P extends Point>(point: P): P => ({ ...point, x: point.x + x, y: point.y + y });
  return {
    ...chart,
    boxes: chart.boxes.map((box) => ({ ...shift(box), texts: box.texts.map(shift) })),
    arrows: chart.arrows.map(({ points, marks }) => ({
      points: points.map(shift),
      marks: marks.map(shift),
    })),
    dots: chart.dots.map(shift),
  };
}
