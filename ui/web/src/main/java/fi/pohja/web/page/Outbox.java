package fi.pohja.web.page;

import java.time.Instant;
import java.util.List;

/**
 * Mails as they would have gone out.
 *
 * @param lead says how many there are and are shown
 */
public record Outbox(String lead, List<Letter> letters) {

    /** @param body in pieces, so that addresses in it can be followed */
    public record Letter(String to, String subject, Instant at, List<Piece> body) {}

    /** A piece of plain text. */
    public record Piece(String text, boolean link) {}
}
