// Names of invented companies. Each number below 2,352 has its own.

const starts =
  'Brev Calu Dorv Elmi Farno Gelt Hesp Iluv Jorn Kest Lomb Marv Nelo Orbi Pelt Quor Rask Selm Tavo Ulmi Vant Wolde Xant Ysel Zefi Aruv Bosk Corv Drel Ember Flint Grav Holm Istr Jask Krom Lys Moss Nord Oak Prism Quill Ridge Stern Thorn Umber Vesp Wick Yarrow'.split(
    ' ',
  );
const ends =
  'anta ario atec avia elis ella emis enor eon esta etra ibex icor idan ilia imer inda ione iqua irel isma itas ivor oda olen omar onda onix opal ora orin osco otto ovia uara udor ulis umar unda uris usco utio yard ybel ynor yra ysta works'.split(
    ' ',
  );

/** The stride shares no divisor with the number of names, so that neighbours sound different and none comes twice. */
const stride = 1_009;

/** The name that belongs to a number. */
export function companyName(index: number): string {
  const at = (index * stride) % (starts.length * ends.length);
  const end = ends[at % ends.length] ?? '';
  const start = starts[Math.floor(at / ends.length)] ?? '';
  return `${start}${end}`;
}
