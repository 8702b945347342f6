import type { Language } from '@loonbrug/platform';

/** What an employee agrees to; the text is kept with each agreement, so that it may change for those to come. */
const texts: Record<Language, string> = {
  nl: 'Ik stem ermee in dat ik mijn loonstroken en jaaropgaven digitaal ontvang, in plaats van op papier. Ik kan ze hier lezen en zelf bewaren, ook nadat ik uit dienst ben. Deze instemming kan ik op elk moment hier of bij mijn werkgever intrekken.',
  en: 'I agree to receive my payslips and annual statements digitally instead of on paper. I can read and keep them here, also after I leave. I can withdraw this consent here or with my employer at any time.',
};

export const consentText = (language: Language): string => texts[language];
