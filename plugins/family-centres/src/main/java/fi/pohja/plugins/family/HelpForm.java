package fi.pohja.plugins.family;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.plugins.family.HelpRequest.Channel;
import fi.pohja.plugins.family.HelpRequest.Sender;
import fi.pohja.plugins.family.HelpRequest.Topic;
import fi.pohja.plugins.family.HelpRequest.Urgency;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Fields;
import java.util.List;

/** The fields of a request that staff take in, as on the telephone. Under the session's lock. */
final class HelpForm extends VerticalLayout {

    private static final long serialVersionUID = 1L;

    private final Select<Sender> sender;
    private final TextField asker;
    private final Select<Topic> topic;
    private final Select<Urgency> urgency;
    private final ComboBox<Municipality> municipality;
    private final Select<String> language = new Select<>();
    private final TextField nickname;
    private final TextField contact;
    private final TextField reachWhen;
    private final TextArea words;
    private final Checkbox networkFine;

    HelpForm(PageContext context, List<Municipality> municipalities) {
        setPadding(false);
        sender = Fields.constants(context, "help.sender", "sender", Sender.values());
        sender.setValue(Sender.FAMILY);
        asker = Fields.line(context, "help.asker", HelpRequests.LONGEST_LINE);
        asker.setVisible(false);
        sender.addValueChangeListener(change -> asker.setVisible(change.getValue() == Sender.PROFESSIONAL));
        topic = Fields.constants(context, "help.topic", "topic", Topic.values());
        urgency = Fields.constants(context, "help.urgency", "urgency", Urgency.values());
        municipality = new ComboBox<>(context.text("help.municipality"));
        municipality.setItems(municipalities);
        municipality.setItemLabelGenerator(one -> one.name().text(context.language()));
        municipality.setWidthFull();
        language.setLabel(context.text("help.language"));
        language.setItems(MeetingPlaces.LANGUAGES);
        language.setItemLabelGenerator(one -> Tongues.language(context.language(), one));
        language.setValue("fi");
        language.setWidthFull();
        nickname = Fields.line(context, "help.nickname", HelpRequests.LONGEST_NICKNAME);
        contact = Fields.line(context, "help.contact", HelpRequests.LONGEST_LINE);
        reachWhen = Fields.line(context, "help.reachWhen", HelpRequests.LONGEST_LINE);
        words = Fields.words(context, "help.words", HelpRequests.LONGEST_WORDS);
        words.setHelperText(context.text("help.words.help"));
        networkFine = new Checkbox(context.text("help.networkFine"));
        add(sender, asker, topic, urgency, municipality, nickname, contact, reachWhen, language, words, networkFine);
    }

    HelpRequests.Draft draft() {
        return new HelpRequests.Draft(
                sender.getValue(),
                Channel.STAFF,
                topic.getOptionalValue(),
                urgency.getOptionalValue(),
                municipality.getOptionalValue().map(Municipality::code).orElse(""),
                language.getValue(),
                nickname.getValue(),
                contact.getValue(),
                reachWhen.getValue(),
                words.getValue(),
                asker.getValue(),
                networkFine.getValue());
    }
}
