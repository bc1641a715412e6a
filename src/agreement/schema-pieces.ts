/** Pieces that the agreement's schemas share. */
import { z } from 'zod';

// The pane is served under a strict Content-Security-Policy: zod must not compile its checks with `new Function`.
z.config({ jitless: true });

export const text = z.string().min(1);
export const aliases = z
  .array(text)
  .describe('Other spellings a return may use; case, spacing and punctuation are ignored.');
