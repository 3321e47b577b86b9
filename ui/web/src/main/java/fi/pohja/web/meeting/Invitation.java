package fi.pohja.web.meeting;

import fi.pohja.web.page.Fault;
import java.util.List;

/**
 * The plain page of one meeting for somebody invited or registering.
 *
 * @param lead to whom it speaks, or what it asks
 * @param facts day, place, link and the like
 * @param agenda one item each
 * @param choices ways to answer; empty when it can no longer be answered
 * @param closed why it cannot be answered; empty when it can
 * @param done what was done; empty when nothing was
 * @param registering whether name and address are asked for
 */
public record Invitation(
        String title,
        String lead,
        List<Fact> facts,
        List<String> agenda,
        List<Choice> choices,
        String note,
        String name,
        String email,
        List<Choice> groups,
        List<Choice> organisations,
        String closed,
        String done,
        boolean registering,
        List<Fault> faults) {

    /** One fact with its name; a link where the words are an address to open. */
    public record Fact(String name, String words, boolean link) {}

    /** Something to choose. */
    public record Choice(String value, String words, boolean chosen) {}

    /** The fault of a field, empty when it has none. */
    public String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::text)
                .findFirst()
                .orElse("");
    }
}
