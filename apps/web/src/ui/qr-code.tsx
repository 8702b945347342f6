import Box from '@mui/material/Box';
import { encode } from 'uqr';

/** A QR code: black on white in every colour scheme, for a camera reads no other as well. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      sx={{ width: 220, maxWidth: '100%', aspectRatio: '1', display: 'block', bgcolor: '#fff', borderRadius: 1 }}
    >
      <path d={squares} fill="#000" />
    </Box>
  );
}
