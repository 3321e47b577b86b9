package fi.pohja.web.search;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.search.Search;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.shell.RecordAddress;
import fi.pohja.web.shell.SearchSource;
import jakarta.inject.Singleton;
import java.util.List;

/** Records of every feature, from the tenant's index. */
@Singleton
final class RecordSource implements SearchSource {

    private final Search search;

    RecordSource(Search search) {
        this.search = search;
    }

    @Override
    public List<SearchSource.Hit> find(String typed, int atMost) {
        return search.find(typed, atMost).stream()
                .flatMap(hit -> RecordAddress.of(hit.subject()).map(address -> shown(hit, address)).stream())
                .toList();
    }

    private static SearchSource.Hit shown(fi.pohja.search.Hit hit, String address) {
        String kind = text("subject." + hit.subject().type());
        return new SearchSource.Hit(
                hit.title().text(Language.current().code()),
                hit.code().isEmpty() ? kind : hit.code() + " · " + kind,
                address,
                icon(hit.subject().type()));
    }

    private static Icon icon(String type) {
        return switch (type) {
            case "PROJECT" -> Icon.PROJECT;
            case "MEASURE" -> Icon.MEASURE;
            case "GOAL", "PARTICIPATION_PROGRAMME" -> Icon.GOAL;
            case "NEED" -> Icon.PARTICIPATION;
            case "INITIATIVE" -> Icon.SEND;
            case "CONSULTATION" -> Icon.COMMENT;
            case "QUESTIONNAIRE" -> Icon.CHART;
            case "MILESTONE" -> Icon.MILESTONE;
            case "ORGANISATION" -> Icon.ORGANISATION;
            case "BODY" -> Icon.BODY;
            case "SERVICE" -> Icon.SERVICE;
            case "SERVICE_UNIT" -> Icon.MUNICIPALITY;
            case "LEGAL_REQUIREMENT" -> Icon.SHIELD;
            case "REPORT" -> Icon.REPORT;
            case "INDICATOR" -> Icon.TREND;
            case "RISK" -> Icon.WARNING;
            case "STAFF_MEMBER" -> Icon.USER;
            case "DOCUMENT" -> Icon.ATTACHMENT;
            case "SUB_AREA" -> Icon.PROJECT;
            default -> Icon.INFO;
        };
    }
}
