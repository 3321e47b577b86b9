package fi.pohja.web.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.access.Role;
import fi.pohja.access.User;
import fi.pohja.access.Users;
import fi.pohja.web.SignedInAs;
import fi.pohja.web.TenantWebTest;
import fi.pohja.web.pattern.ListRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsersViewTest extends TenantWebTest {

    @Test
    void listsByRoleAndState() {
        UsersView view = navigate(UsersView.class);

        assertEquals(List.of("manager"), usernames(view, Map.of("role", "PROGRAMME_MANAGER")));
        assertEquals(List.of(), usernames(view, Map.of("state", "ERASED")));
    }

    @Test
    @SignedInAs("manager")
    void forOthersThePageDoesNotExist() {
        UI.getCurrent().navigate("administration/users");

        assertEquals("Sivua ei löydy", find(H1.class).single().getText());
    }

    @Test
    @SignedInAs("manager")
    void rolesThatAllowMoreThanOnesOwnAreAbsent() {
        List<Role> givable = UserForm.givable();

        assertTrue(givable.contains(Role.CONTROLLER), givable::toString);
        assertFalse(givable.contains(Role.TENANT_ADMIN), givable::toString);
        assertFalse(givable.contains(Role.AUDITOR), givable::toString);
        assertFalse(UserForm.changeable(java.util.Set.of(Role.CONTROLLER, Role.TENANT_ADMIN)));
    }

    @Test
    void anInvitationNamesEveryFaultAndKeepsWhatWasTyped() {
        navigate(UsersView.class);
        test(find(Button.class).withText("Kutsu käyttäjä").single()).click();
        TextField email = find(TextField.class).withLabel("Sähköpostiosoite").single();
        test(email).setValue("not an address");

        test(find(Button.class).withText("Lähetä kutsu").single()).click();

        assertTrue(email.isInvalid());
        assertTrue(find(TextField.class).withLabel("Nimi").single().isInvalid());
        assertEquals("not an address", email.getValue());
        assertEquals(
                0,
                bean(Users.class)
                        .list(new Users.Filter("not an", Optional.empty(), Optional.empty()), Users.Sort.byName(), 0, 1)
                        .total());
    }

    private static List<String> usernames(UsersView view, Map<String, String> choices) {
        return view.rows(new ListRequest("", choices, List.of(), 0, 50)).stream()
                .map(User::username)
                .toList();
    }
}
