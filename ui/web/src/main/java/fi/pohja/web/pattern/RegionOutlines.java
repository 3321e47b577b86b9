package fi.pohja.web.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Outlines of regions or municipalities as SVG paths, by official code, on a map of Finland.
 *
 * @param corner where the drawing begins on the map of Finland
 * @param width of the drawing, in its own units
 * @param height of the drawing, in its own units
 */
public record RegionOutlines(Map<String, String> paths, Spot corner, double width, double height) {

    /** Meridian in the middle of Finland; the further from it, the more a sinusoidal map leans. */
    private static final double CENTRAL_MERIDIAN = 26.5;

    private static final double UNITS_PER_DEGREE = 60;

    public RegionOutlines {
        paths = Map.copyOf(paths);
    }

    /** A spot of a drawing, in its own units, from the left and from the top. */
    public record Spot(double x, double y) {}

    /** Where a place in degrees of WGS 84 lies on the drawing; outside its width and height when it is not on it. */
    public Spot spot(double latitude, double longitude) {
        double[] drawn = drawn(longitude, latitude);
        return new Spot(drawn[0] - corner.x(), drawn[1] - corner.y());
    }

    /**
     * Reads GeoJSON whose features are polygons in degrees with a property {@code code}.
     *
     * @throws IOException when it cannot be read or is no such GeoJSON
     */
    public static RegionOutlines read(InputStream geoJson) throws IOException {
        JsonNode features = new ObjectMapper().readTree(geoJson).path("features");
        Map<String, List<List<double[]>>> rings = new TreeMap<>();
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (JsonNode feature : features) {
            JsonNode coordinates = feature.path("geometry").path("coordinates");
            boolean multiple = feature.path("geometry").path("type").asString().equals("MultiPolygon");
            List<List<double[]>> own = new ArrayList<>();
            for (JsonNode polygon : multiple ? coordinates : List.of(coordinates)) {
                for (JsonNode ring : polygon) {
                    List<double[]> points = new ArrayList<>();
                    for (JsonNode point : ring) {
                        double[] drawn =
                                drawn(point.path(0).asDouble(), point.path(1).asDouble());
                        left = Math.min(left, drawn[0]);
                        right = Math.max(right, drawn[0]);
                        top = Math.min(top, drawn[1]);
                        bottom = Math.max(bottom, drawn[1]);
                        points.add(drawn);
                    }
                    own.add(points);
                }
            }
            rings.put(feature.path("properties").path("code").asString(), own);
        }
        if (rings.isEmpty()) {
            throw new IOException("The GeoJSON has no features");
        }
        Map<String, String> paths = new TreeMap<>();
        for (Map.Entry<String, List<List<double[]>>> region : rings.entrySet()) {
            paths.put(region.getKey(), path(region.getValue(), left, top));
        }
        return new RegionOutlines(paths, new Spot(left, top), right - left, bottom - top);
    }

    private static double[] drawn(double longitude, double latitude) {
        double x = (longitude - CENTRAL_MERIDIAN) * Math.cos(Math.toRadians(latitude));
        return new double[] {x * UNITS_PER_DEGREE, -latitude * UNITS_PER_DEGREE};
    }

    private static String path(List<List<double[]>> rings, double left, double top) {
        StringBuilder path = new StringBuilder();
        for (List<double[]> ring : rings) {
            char command = 'M';
            for (double[] point : ring) {
                path.append(String.format(Locale.ROOT, "%c%.1f %.1f", command, point[0] - left, point[1] - top));
                command = 'L';
            }
            path.append('Z');
        }
        return path.toString();
    }
}
