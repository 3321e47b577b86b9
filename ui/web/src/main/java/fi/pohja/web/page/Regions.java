package fi.pohja.web.page;

import java.util.List;

/**
 * The tenants to choose from.
 *
 * @param regions in the order of the language's alphabet
 * @param width of the map in its own units, 0 when there is no map
 * @param console address of the operators' pages
 */
public record Regions(List<Region> regions, long width, long height, String console) {

    /**
     * One tenant.
     *
     * @param outline SVG path, empty when the map does not have it
     */
    public record Region(String shortName, String name, String address, String outline, boolean open) {}

    public boolean hasMap() {
        return width > 0;
    }
}
