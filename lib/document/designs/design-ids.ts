/** The starting designs, in the order they are offered. */
export const DESIGN_IDS = ['diploma', 'certificate', 'thanks', 'gift', 'badge', 'story', 'blank'] as const;
export type DesignId = (typeof DESIGN_IDS)[number];
