/** Robots that fetch a link only to show what is behind it, by the exact names they send. */
const PREVIEW_ROBOTS =
  /^(?:TelegramBot \(like TwitterBot\)|Slackbot-LinkExpanding|facebookexternalhit\/|Twitterbot\/|WhatsApp\/\d|Discordbot|LinkedInBot\/|SkypeUriPreview|vkShare)|compatible; (?:vkShare|Discordbot|SkypeUriPreview|YandexMessengerBot|redditbot)/;

/**
 * Whether a GET is only a look ahead: marked as prefetch by a browser, or sent by a messenger that shows a preview of a pasted link. Such
 * a call must make nothing.
 */
export function isPreview(headers: Headers): boolean {
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => headers.get(name) ?? '').join(' ');
  return /\b(?:prefetch|prerender|preview)\b/i.test(purposes) || PREVIEW_ROBOTS.test(headers.get('user-agent') ?? '');
}
