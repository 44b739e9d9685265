const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Hands a file to the browser's downloads, under the name that its path ends with: a Word file unless another type is named. */
export function downloadFile(path: string, bytes: Uint8Array, type = wordType): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = path.replace(/^.*\//, "");
  link.click();
  // The browser reads the address after this task; a minute is long enough for any of our files.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
