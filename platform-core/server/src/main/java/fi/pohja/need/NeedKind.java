package fi.pohja.need;

/** What was told of. The name for people is the text {@code need.kind.<name>}. */
public enum NeedKind {
    /** Kehittämistarve. */
    NEED,
    /** Pullonkaula: where a service is known not to work in practice. */
    BOTTLENECK
}
