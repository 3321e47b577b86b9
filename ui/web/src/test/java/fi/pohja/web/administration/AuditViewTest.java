package fi.pohja.web.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.SignedInAs;
import fi.pohja.web.TenantWebTest;
import fi.pohja.web.pattern.ListRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditViewTest extends TenantWebTest {

    @Test
    void findsWhatHappenedHereAndNothingOfElsewhere() {
        enter("Tapahtui täällä");
        SignedIn.unattended(ELSEWHERE, () -> enter("Tapahtui muualla"));

        AuditView view = navigate(AuditView.class);

        assertEquals(List.of("Tapahtui täällä"), labels(view, "Tapahtui", Map.of()));
        assertEquals(List.of(), labels(view, "Tapahtui", Map.of("action", "ARCHIVED")));
        assertEquals(List.of("Tapahtui täällä"), labels(view, "Tapahtui", Map.of("period", "week")));
    }

    @Test
    void theCheckSaysThatTheChainIsWhole() {
        enter("Sinetöitävä");
        bean(AuditLog.class).seal();
        navigate(AuditView.class);

        Button check = find(Button.class).withText("Tarkista ketju").single();
        test(check).click();

        String outcome = find(Div.class)
                .withClassName("audit-outcome")
                .single()
                .getElement()
                .getTextRecursively();
        assertTrue(outcome.startsWith("Ketju on ehjä"), outcome);
        assertTrue(check.isEnabled());
    }

    @Test
    @SignedInAs("controller")
    void forOthersThePageDoesNotExist() {
        UI.getCurrent().navigate("administration/audit");

        assertEquals("Sivua ei löydy", find(H1.class).single().getText());
        assertFalse(find(Button.class).withText("Tarkista ketju").exists());
    }

    private static List<String> labels(AuditView view, String typed, Map<String, String> choices) {
        return view.rows(new ListRequest(typed, choices, List.of(), 0, 50)).stream()
                .map(AuditEvent::label)
                .toList();
    }

    private static AuditEvent enter(String name) {
        bean(Organisations.class)
                .create(OrganisationDraft.of(OrganisationKind.NGO, Sector.THIRD, LocalizedText.fi(name)));
        return bean(AuditLog.class)
                .search(AuditLog.Filter.everything(), 0, 1)
                .items()
                .getFirst();
    }
}
