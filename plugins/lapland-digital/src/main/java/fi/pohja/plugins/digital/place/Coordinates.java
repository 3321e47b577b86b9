package fi.pohja.plugins.digital.place;

/**
 * Where something is, in degrees of WGS 84.
 *
 * @param latitude northwards
 * @param longitude eastwards
 */
public record Coordinates(double latitude, double longitude) {

    /** Mean radius of the Earth (IUGG), in kilometres. */
    private static final double EARTH = 6371.0088;

    /** What lies in Finland and its waters, generously. */
    public boolean inFinland() {
        return latitude >= 59 && latitude <= 70.2 && longitude >= 19 && longitude <= 32;
    }

    /** As the crow flies, in kilometres, along a great circle; never what one drives. */
    public double kilometresTo(Coordinates other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
