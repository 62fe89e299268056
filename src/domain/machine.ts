/**
 * A state machine as a table: for each state one sentence saying who waits for whom, and where each signal leads.
 * What the table does not list changes nothing. The diagrams in the documentation are printed from these tables.
 */
export type Machine<State extends string, Signal extends string> = {
  readonly [S in State]: { readonly says: string; readonly on: { readonly [K in Signal]?: State } };
};

/** The state that a signal leads to, or undefined when the table has no such step. */
export function next<State extends string, Signal extends string>(
  machine: Machine<State, Signal>,
  state: State,
  signal: Signal,
): State | undefined {
  return machine[state].on[signal];
}

/** The machine as a Mermaid state diagram, one arrow per pair of states with all signals that take it. */
export function mermaid<State extends string, Signal extends string>(
  machine: Machine<State, Signal>,
): string {
  const arrows = new Map<string, string[]>();
  for (const [from, { on }] of Object.entries<Machine<State, Signal>[State]>(machine)) {
    for (const [signal, to] of Object.entries(on)) {
      const arrow = `  ${from} --> ${String(to)}`;
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), signal]);
    }
  }
  return [
    'stateDiagram-v2',
    ...[...arrows].map(([arrow, signals]) => `${arrow}: ${signals.join(', ')}`),
  ].join('\n');
}
