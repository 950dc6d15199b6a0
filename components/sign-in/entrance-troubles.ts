/** What is said of each reason for which the door stayed shut to a password. */
export const ENTRANCE_TROUBLES = { wrong: 'ui.sign_in.wrong', too_many: 'ui.sign_in.too_many', failed: 'ui.sign_in.failed' } as const;
