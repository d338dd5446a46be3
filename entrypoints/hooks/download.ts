/** Gives a file to the reader under this name. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Gives a text to the reader as a file of this name and media type. */
export function downloadText(text: string, name: string, type = "application/json"): void {
  download(new Blob([text], { type }), name);
}
