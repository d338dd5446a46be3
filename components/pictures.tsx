/** A page of text with one calm underline: a claim that others reported. */
export function PictureMark() {
  return (
    <svg class="picture" viewBox="0 0 240 140" aria-hidden="true">
      <rect class="sheet" x="45" y="8" width="150" height="124" rx="3" />
      <path class="type heavy" d="M60 30h92" />
      <path class="type" d="M60 50h120M60 64h120M60 92h120M60 106h120M60 120h70" />
      <path class="type dark" d="M60 78h96" />
      <path class="mark" d="M60 84h96" stroke-dasharray="7 4" />
      <path class="hand" d="M150 86l18 12-8 2 5 10-4 2-5-10-6 5z" />
    </svg>
  );
}

/** Many outlets, few origins: six dots on the left run together into two on the right. */
export function PictureOrigins() {
  const outlets = [22, 42, 62, 82, 102, 122];
  return (
    <svg class="picture" viewBox="0 0 240 140" aria-hidden="true">
      {outlets.map((y, place) => (
        <g key={y}>
          <path
            class="strand"
            d={`M62 ${y}C120 ${y} 120 ${place < 5 ? 52 : 114} 178 ${place < 5 ? 52 : 114}`}
          />
          <rect class="outlet-dot" x="46" y={y - 6} width="18" height="12" rx="1.500" />
        </g>
      ))}
      <circle class="origin-dot" cx="186" cy="52" r="15" />
      <circle class="origin-dot open" cx="186" cy="114" r="9" />
    </svg>
  );
}

/** Two quotations side by side; one word of each differs and is underlined. */
export function PictureDifference() {
  return (
    <svg class="picture" viewBox="0 0 240 140" aria-hidden="true">
      <rect class="sheet" x="14" y="24" width="100" height="92" rx="3" />
      <rect class="sheet" x="126" y="24" width="100" height="92" rx="3" />
      <path class="type" d="M28 46h72M28 62h30M28 94h50M140 46h72M140 62h30M140 94h50" />
      <path class="type dark" d="M28 78h40M140 78h54" />
      <path class="mark" d="M28 84h40M140 84h54" stroke-dasharray="7 4" />
      <path class="type" d="M76 78h22M202 78h10M66 62h34M178 62h34" />
    </svg>
  );
}
