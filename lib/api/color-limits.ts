/** A workspace offers no more of its own colours: they are meant to be seen at a glance. */
export const MOST_SCHOOL_COLORS = 24;
