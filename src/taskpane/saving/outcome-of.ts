/** What is open in the pane, as every report takes it. */
import type { ReviewedFile } from '../../reports/outcome';
import type { Reviewed } from '../pane/state';

export function outcomeOf({ name, review, agreement, given }: Reviewed): ReviewedFile {
  const earlier = given.filter(({ use }) => use !== 'notRead').map((one) => one.name);
  return { isReviewed: true, file: name, review, earlier, agreement };
}
