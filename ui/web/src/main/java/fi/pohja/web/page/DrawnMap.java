package fi.pohja.web.page;

import fi.pohja.web.pattern.RegionOutlines.Spot;
import java.util.List;
import java.util.Locale;

/**
 * A map as a public page shows it, in units of its own.
 *
 * @param ground what lies around the areas
 */
public record DrawnMap(
        String caption, double width, double height, List<Shape> ground, List<Shape> areas, List<Dot> dots) {

    /** Of the map's width: dots, what can be hit around them, and letters are as large on any map. */
    private static final double DOT = 0.014;

    private static final double TARGET = 0.04;
    private static final double LETTERS = 0.036;
    private static final double MARGIN = 0.02;

    /** How wide a letter is on average, of its height. */
    private static final double LETTER_WIDTH = 0.55;

    /** Beyond this share of the width words stand left of their dot. */
    private static final double RIGHT = 0.68;

    /**
     * A municipality.
     *
     * @param path of SVG
     * @param address the empty text when it leads nowhere
     * @param middle of the box around it
     * @param broad how broad that box is
     */
    public record Shape(String path, String name, String address, Spot middle, double broad) {}

    /**
     * A place.
     *
     * @param address the empty text when it leads nowhere
     */
    public record Dot(String name, String label, Spot spot, String address) {}

    /** What is seen, with a margin for lines and dots. */
    public String viewBox() {
        double margin = width * MARGIN;
        return String.join(
                " ", number(-margin), number(-margin), number(width + 2 * margin), number(height + 2 * margin));
    }

    /** Radius of a dot. */
    public String dot() {
        return number(width * DOT);
    }

    /** Radius of what can be hit around a dot. */
    public String target() {
        return number(width * TARGET);
    }

    /** Height of letters. */
    public String letters() {
        return number(width * LETTERS);
    }

    /** Whether the words of a dot stand left of it. */
    public boolean leftOf(Dot dot) {
        return dot.spot().x() > width * RIGHT;
    }

    /** Whether the name of an area is not wider than the area, so that names stay apart. */
    public boolean fits(Shape area) {
        return area.name().length() * width * LETTERS * LETTER_WIDTH <= area.broad();
    }

    /** Where the words of a dot begin, or end when they stand left of it. */
    public String labelX(Dot dot) {
        double away = width * DOT * 1.8;
        return number(dot.spot().x() + (leftOf(dot) ? -away : away));
    }

    /** Where the words of a dot stand. */
    public String labelY(Dot dot) {
        return number(dot.spot().y() + width * LETTERS * 0.35);
    }

    /** A number as SVG reads it. */
    public String number(double units) {
        return String.format(Locale.ROOT, "%.1f", units);
    }
}
