package ${package};

import java.time.Instant;

/** One note. */
record Note(String text, Instant at) {}
