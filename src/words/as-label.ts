/** A term as it begins a line, a cell or a label. */
export const asLabel = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
