import type { GraphState } from '../../process/graph.js';
import type { FontName } from './fonts.js';

/** A place in a chart: from the left, from the top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in a chart, by its upper left corner. */
export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

/** A line of text; `y` is where its letters stand. */
export interface Text extends Point {
  readonly text: string;
  readonly font: FontName;
  /** What it says, for those who style it. */
  readonly role?: 'quiet' | 'leadsOn';
}

/** The box of a state. */
export interface StateBox extends Area {
  readonly state: GraphState;
  readonly texts: readonly Text[];
}

/** The number of a transition where its arrow leaves. */
export interface ChartMark extends Area {
  readonly transition: number;
}

/** An arrow from state to state; transitions between the same two share one. */
export interface Arrow {
  readonly points: readonly Point[];
  readonly marks: readonly ChartMark[];
}

/** A statechart with a place for everything. Transitions are numbered from 1 as in the graph. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  /** A box comes before the boxes in it. */
  readonly boxes: readonly StateBox[];
  readonly arrows: readonly Arrow[];
  /** Where machines and compound states begin: the centres of dots. */
  readonly dots: readonly Point[];
}

/** The chart in another place. */
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
