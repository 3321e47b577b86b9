package fi.pohja.plugins.digital;

/** How long what people type may be, in characters; the columns of the tables are as wide. */
final class Longest {

    static final int NICKNAME = 40;
    static final int PHONE = 40;
    static final int CLIENT = 60;
    static final int NAME = 120;
    static final int LINE = 200;
    static final int LINK = 300;
    static final int WORDS = 2000;

    private Longest() {}
}
