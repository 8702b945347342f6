const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(self), screen-wake-lock=(), usb=(), xr-spatial-tracking=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
};

/** Of pages and their files. Scripts come as files of ours only; styles may stand in the page, because the components make them there. */
export const pageHeaders: Readonly<Record<string, string>> = {
  ...everywhere,
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};

/** Of every answer of the API: data that no browser keeps, and that is no page, whatever is in it. */
export const answerHeaders: Readonly<Record<string, string>> = {
  ...everywhere,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
};

/**
 * By the pattern of the route that answers, for one address can be written in many ways: what the API and health answer is data, and so is what
 * no route answers (undefined); the rest are the web's pages and files.
 */
export const headersFor = (route: string | undefined): Readonly<Record<string, string>> =>
  route === undefined || /^\/(api|health)\//.test(route) ? answerHeaders : pageHeaders;
