package fi.pohja.web.pattern;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The pictures the interface uses, by what they stand for. All are in one file, {@code pohja/icons.svg}. */
public enum Icon {
    ARCHIVE,
    ARROW,
    ATTACHMENT,
    AUDIT,
    BELL,
    BODY,
    CALENDAR,
    CANCELLED,
    CHART,
    CHECK,
    CLOCK,
    CLOSE,
    COLUMNS,
    COMMENT,
    COPY,
    DASHBOARD,
    DELETE,
    DENSITY,
    DOWN,
    DOWNLOAD,
    DRAFT,
    EDIT,
    ERROR,
    EXTERNAL,
    FILTER,
    GOAL,
    HELP,
    HOME,
    INFO,
    KEY,
    LANGUAGE,
    LINEAGE,
    LINK,
    MAIL,
    MAP,
    MEASURE,
    MENU,
    MILESTONE,
    MONEY,
    MOON,
    MORE,
    MUNICIPALITY,
    NEXT,
    ORGANISATION,
    PARTICIPATION,
    PAUSED,
    PLUGIN,
    PLUS,
    PREVIOUS,
    PROGRAMME,
    PROJECT,
    REFRESH,
    REPORT,
    ROLE,
    SAVE,
    SEARCH,
    SEND,
    SERVICE,
    SETTINGS,
    SHIELD,
    SIGNOUT,
    SUCCESS,
    SUN,
    SYSTEM,
    TABLE,
    TIMELINE,
    TREND,
    UPLOAD,
    USER,
    USERS,
    WARNING,
    WATCH,
    WORK,
    WORKSHOP,
    WORLD;

    private static final String FILE = "pohja/icons.svg";

    /** A new picture, as large as the text beside it and of its colour. Hidden from assistive technology. */
    public SvgIcon picture() {
        SvgIcon picture = new SvgIcon(FILE, symbol());
        picture.getElement().setAttribute("aria-hidden", "true");
        return picture;
    }

    /** The picture of this name, as contributions write it: in lower case; for a name there is not, the plugins' own. */
    public static Icon named(String name) {
        for (Icon icon : values()) {
            if (icon.symbol().equals(name)) {
                return icon;
            }
        }
        return PLUGIN;
    }

    /** The symbol's id in the file. */
    String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }
}
