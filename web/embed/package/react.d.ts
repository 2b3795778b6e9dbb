/** `<runner-advisor>` in TSX: `import type {} from 'runner-advisor/react'`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { RunnerAdvisor } from './types/runner-advisor.js';

export interface RunnerAdvisorProps extends DetailedHTMLProps<HTMLAttributes<RunnerAdvisor>, RunnerAdvisor> {
  /** The topic; "calf" by default. */
  pack?: string | undefined;
  region?: string | undefined;
  theme?: 'auto' | 'light' | 'dark' | undefined;
  /** YYYY-MM-DD. */
  raceDate?: string | undefined;
  'race-date'?: string | undefined;
  'onadvisor-ready'?: ((event: Event) => void) | undefined;
  'onadvisor-step'?: ((event: Event) => void) | undefined;
  'onadvisor-result'?: ((event: Event) => void) | undefined;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'runner-advisor': RunnerAdvisorProps;
    }
  }
}
