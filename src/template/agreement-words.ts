/** Words that the template writes for the agreement's codes; the reader knows them all again. */
import type { Agreement } from '../agreement/model';

export function priorityWords({ priorities }: Agreement, code: string): string {
  const priority = priorities.find((one) => one.code === code);
  return priority ? `${priority.code} - ${priority.name}` : code;
}

export function serviceWords({ services }: Agreement, code: string): string {
  return services.find((service) => service.code === code)?.name ?? code;
}

export function typeWords({ returnFormat }: Agreement, code: string): string {
  return returnFormat.activityTypes.find((type) => type.code === code)?.name ?? code;
}

export function fundingWords({ returnFormat }: Agreement, code: string): string {
  const [word = code] = code === 'traded' ? returnFormat.tradedWords : returnFormat.commissionedWords;
  return word;
}

export function notApplicable({ returnFormat }: Agreement): string {
  return returnFormat.placeholders.find(({ code }) => code === 'notApplicable')?.aliases[0] ?? 'n/a';
}
