package fi.pohja.plugin;

/** What an archive's signature is worth. The name for people is the text {@code plugin.signature.<name>}. */
public enum SignatureStatus {
    /** Signed by a key the operator trusts, and as it was signed. */
    SIGNED,
    /** Nobody signed it. */
    UNSIGNED,
    /** Signed, but changed since: an entry was replaced, added or removed. */
    MODIFIED,
    /** What claims to be the signature is none of that key. */
    INVALID,
    /** Signed by a key the operator does not trust. */
    UNKNOWN_KEY
}
