/** Excel's refusals, with the codes that Office.js passes on (learn.microsoft.com, "Excel JavaScript API error handling"). */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const itemNotFound = (): ApiError => new ApiError('ItemNotFound', "The requested resource doesn't exist.");

export const invalidArgument = (what: string): ApiError =>
  new ApiError('InvalidArgument', `The argument is invalid or missing or has an incorrect format. (${what})`);

export const accessDenied = (): ApiError => new ApiError('AccessDenied', 'You cannot perform the requested operation.');

/** A member that the test Excel does not model: never a silent empty answer. */
export const notModelled = (member: string): ApiError =>
  new ApiError('NotModelled', `The test Excel does not model ${member}.`);
