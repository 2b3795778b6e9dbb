/**
 * The one message between a frame of ours and the page around it: how high the frame would like to be. The literal types
 * keep both sides on the same version; whoever changes the shape raises it, since pages keep the loader they pasted.
 */
export interface HeightMessage {
  readonly type: 'runner-advisor';
  readonly version: 1;
  /** Chosen by the loader for each frame; says that this frame was meant by this script. */
  readonly nonce: string;
  /** CSS pixels. */
  readonly height: number;
}
