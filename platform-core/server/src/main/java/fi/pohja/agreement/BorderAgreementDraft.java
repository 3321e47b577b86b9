package fi.pohja.agreement;

import fi.pohja.collaboration.ShareId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The words of a border agreement. Limits: a name in one language; at least one service; municipalities of each party's
 * own region; the last day and the review not before the first day.
 *
 * @param object what is agreed
 * @param division who organises and who produces what, on which side
 * @param costPrinciple who pays, by what rule
 * @param proposerMunicipalities codes, on the side of whoever proposed it
 * @param counterpartMunicipalities codes, on the other side
 * @param reviewOn when both look at it again; both are reminded
 * @param assessment the share by which the assessment behind it is read
 * @param illustrative made up for demonstrations; shown as such
 */
public record BorderAgreementDraft(
        LocalizedText name,
        LocalizedText object,
        List<BorderService> services,
        LocalizedText division,
        LocalizedText costPrinciple,
        List<String> proposerMunicipalities,
        List<String> counterpartMunicipalities,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> reviewOn,
        Optional<ShareId> assessment,
        boolean illustrative,
        List<String> sourceRefs) {

    public BorderAgreementDraft {
        services = List.copyOf(services);
        proposerMunicipalities = List.copyOf(proposerMunicipalities);
        counterpartMunicipalities = List.copyOf(counterpartMunicipalities);
        sourceRefs = List.copyOf(sourceRefs);
    }
}
