/** The code by which Node, OpenSSL and drivers name what went wrong ("EADDRINUSE"); empty where a fault has none. */
export function codeOfFault(fault: unknown): string {
  if (typeof fault !== "object" || fault === null || !("code" in fault)) return "";
  return typeof fault.code === "string" ? fault.code : "";
}
