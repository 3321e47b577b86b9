package fi.pohja.plugins.digital.common;

/** How long what people type may be, in characters; the columns of the tables are as wide. */
public final class Longest {

    public static final int NICKNAME = 40;
    public static final int PHONE = 40;
    public static final int CLIENT = 60;
    public static final int NAME = 120;
    public static final int LINE = 200;
    public static final int LINK = 300;
    public static final int WORDS = 2000;

    private Longest() {}
}
