package fi.pohja.attachment.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** File names as they may be shown, stored and sent back to any operating system. */
final class FileNames {

    private static final int LONGEST = 150;

    /** Control and formatting characters (a right-to-left mark hides an ending), and what Windows forbids. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}<>:\"|?*]");

    private FileNames() {}

    /** Without path, without what does not belong in a name, at most 150 characters with its ending. */
    static String clean(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC).replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1);
        name = UNFIT.matcher(name).replaceAll("").replaceAll("\\s+", " ").strip();
        name = name.replaceAll("^\\.+", "").replaceAll("[. ]+$", "");
        if (name.length() > LONGEST) {
            int dot = name.lastIndexOf('.');
            String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
            name = name.substring(0, LONGEST - ending.length()).strip() + ending;
        }
        return name.isEmpty() ? "file" : name;
    }
}
