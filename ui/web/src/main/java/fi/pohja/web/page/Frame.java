package fi.pohja.web.page;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds the content of every plain page.
 *
 * @param title of this page, without the place
 * @param place whose page it is, such as "Lapin hyvinvointialue"
 * @param accentStyles address of the style sheet with the place's colour
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param languages to choose from, the page's own among them
 * @param person who is signed in
 * @param links in the footer
 * @param wide whether the content needs more than a column's width
 */
public record Frame(
        Words words,
        String title,
        String place,
        String accentStyles,
        String theme,
        List<Language> languages,
        Optional<String> person,
        List<Link> links,
        boolean wide) {

    /**
     * One language to choose.
     *
     * @param name in the language itself
     * @param address this page in that language
     */
    public record Language(String code, String name, String address, boolean current) {}

    public record Link(String text, String address) {}

    /** The same frame on a page that is the same for everybody, whoever is signed in. */
    public Frame forEverybody() {
        return new Frame(words, title, place, accentStyles, theme, languages, Optional.empty(), links, wide);
    }

    /** The same frame around wide content. */
    public Frame widened() {
        return new Frame(words, title, place, accentStyles, theme, languages, person, links, true);
    }
}
