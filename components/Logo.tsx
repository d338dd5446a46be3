/** Two quotation marks face to face, as in the icon. Decoration: the name stands beside it. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg class="logo" width={size} height={size} viewBox="3 6 26 20" aria-hidden="true">
      <path
        fill="currentColor"
        d="M5 8h9.5v7.5c0 5.200-2.800 8.200-7.800 9l-.7-2.700c2.600-.7 4-2.200 4.200-4.600H5z"
      />
      <path
        fill="currentColor"
        opacity="0.55"
        d="M27 8h-9.5v7.5c0 5.200 2.800 8.200 7.800 9l.7-2.700c-2.600-.7-4-2.200-4.200-4.600H27z"
      />
    </svg>
  );
}
