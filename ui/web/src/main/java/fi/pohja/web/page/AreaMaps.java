package fi.pohja.web.page;

import fi.pohja.organisation.Municipality;
import fi.pohja.spi.PublicContent.Area;
import fi.pohja.spi.PublicContent.Element.AreaMap;
import fi.pohja.spi.PublicContent.Mark;
import fi.pohja.web.map.Borders;
import fi.pohja.web.page.DrawnMap.Dot;
import fi.pohja.web.page.DrawnMap.Shape;
import fi.pohja.web.pattern.RegionOutlines;
import fi.pohja.web.pattern.RegionOutlines.Spot;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Draws the maps of plugins' public pages. */
@Singleton
final class AreaMaps {

    private static final Pattern CORNER = Pattern.compile("[ML](-?[\\d.]+) (-?[\\d.]+)");

    private final Borders borders;

    AreaMaps(Borders borders) {
        this.borders = borders;
    }

    /**
     * The map as it is drawn; empty when no code of it is known.
     *
     * @param safe tells addresses that may be linked to; others lead nowhere
     */
    Optional<DrawnMap> draw(AreaMap map, Predicate<String> safe) {
        Map<String, Area> set =
                map.areas().stream().collect(Collectors.toMap(Area::code, Function.identity(), (first, same) -> first));
        List<Municipality> around = borders.around(set.keySet());
        if (around.isEmpty()) {
            return Optional.empty();
        }
        RegionOutlines outlines =
                borders.municipalities(around.stream().map(Municipality::code).toList());
        List<Shape> ground = new ArrayList<>();
        List<Shape> areas = new ArrayList<>();
        for (Municipality one : around) {
            String path = outlines.paths().getOrDefault(one.code(), "");
            Area area = set.get(one.code());
            if (area == null) {
                ground.add(shape(path, "", ""));
            } else {
                areas.add(shape(path, area.name(), linked(area.address(), safe)));
            }
        }
        return Optional.of(new DrawnMap(
                map.caption(), outlines.width(), outlines.height(), ground, areas, dots(map.marks(), outlines, safe)));
    }

    private static Shape shape(String path, String name, String address) {
        DoubleSummaryStatistics across = new DoubleSummaryStatistics();
        DoubleSummaryStatistics down = new DoubleSummaryStatistics();
        Matcher corner = CORNER.matcher(path);
        while (corner.find()) {
            across.accept(Double.parseDouble(corner.group(1)));
            down.accept(Double.parseDouble(corner.group(2)));
        }
        Spot middle = new Spot((across.getMin() + across.getMax()) / 2, (down.getMin() + down.getMax()) / 2);
        return new Shape(path, name, address, middle, across.getMax() - across.getMin());
    }

    private static List<Dot> dots(List<Mark> marks, RegionOutlines outlines, Predicate<String> safe) {
        Set<String> written = new HashSet<>();
        List<Dot> dots = new ArrayList<>();
        for (Mark mark : marks) {
            Spot spot = outlines.spot(mark.latitude(), mark.longitude());
            if (spot.x() >= 0 && spot.y() >= 0 && spot.x() <= outlines.width() && spot.y() <= outlines.height()) {
                // A word beside each of several marks in one place would only cover the others.
                String label = written.add(mark.label()) ? mark.label() : "";
                dots.add(new Dot(mark.name(), label, spot, linked(mark.address(), safe)));
            }
        }
        return dots;
    }

    private static String linked(String address, Predicate<String> safe) {
        return safe.test(address) ? address : "";
    }
}
