/** The number of segments a text message is cut into (3GPP TS 23.038, 23.040). */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extended = '^{}\\[~]|€';

export function smsSegments(text: string): number {
  const signs = Array.from(text);
  if (!signs.every((sign) => basic.includes(sign) || extended.includes(sign)))
    return cut(text.length, 70, 67);
  return cut(signs.length + signs.filter((sign) => extended.includes(sign)).length, 160, 153);
}

const cut = (length: number, single: number, part: number): number =>
  length <= single ? 1 : Math.ceil(length / part);
