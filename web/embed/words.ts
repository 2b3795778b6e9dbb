/** The texts of the frame's page around the questions. */
import { lookUp } from '../src/engine/look-up.js';

export interface FrameWords {
  readonly title: string;
  readonly ownTab: string;
  /** Confirmation of an action that a hidden frame could make a reader trigger. */
  readonly sureForget: string;
  readonly sureChange: string;
}

const all: Readonly<Record<string, FrameWords>> = {
  en: {
    title: 'Questions for runners',
    ownTab: 'Continue in a new tab',
    sureForget: 'Forget your answers and your plan?',
    sureChange: 'This page holds a plan that you made here before. Do you want to go on with it?',
  },
  es: {
    title: 'Preguntas para corredores',
    ownTab: 'Seguir en una pestaña nueva',
    sureForget: '¿Borrar tus respuestas y tu plan?',
    sureChange: 'Esta página guarda un plan que hiciste aquí. ¿Quieres seguir con él?',
  },
};

export const wordsIn = (lang: string): FrameWords => all[lookUp(lang, Object.keys(all)) || 'en'] as FrameWords;
