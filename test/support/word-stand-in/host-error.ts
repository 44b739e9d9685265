/** The codes with which Word refuses, as far as the stand-in knows when it does so. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "ConnectionFailure"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "ItemNotFound"
  | "NotAllowed"
  | "PropertyNotLoaded"
  | "ValueNotLoaded"
  | "ooxmlIsMalformated";

/** Shaped as `OfficeExtension.Error`: what a rejected `context.sync()` carries. */
export class HostError extends Error {
  override readonly name = "RichApi.Error";
  readonly code: HostErrorCode;
  readonly debugInfo: {
    readonly code: HostErrorCode;
    readonly message: string;
    readonly errorLocation: string;
  };

  constructor(code: HostErrorCode, errorLocation: string) {
    // Word's own messages are in the language of its user, and say little.
    super(`Word refused: ${code}`);
    this.code = code;
    this.debugInfo = { code, message: this.message, errorLocation };
  }
}
