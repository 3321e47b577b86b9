package fi.pohja.spreadsheet.internal;

/** Texts that a spreadsheet program would calculate instead of showing. */
final class Formulas {

    private Formulas() {}

    /** Whether the text begins with a character that begins a formula in a spreadsheet program. */
    static boolean looksLike(String text) {
        return !text.isEmpty() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0;
    }
}
