package fi.pohja.web.reminder;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.reminder.CalendarFeeds;
import fi.pohja.reminder.ReminderFrequency;
import fi.pohja.reminder.Reminders;
import fi.pohja.tenancy.Addresses;
import fi.pohja.tenancy.Tenants;
import fi.pohja.web.administration.ProfileSection;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.Notice;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Reminders and the calendar feed on everybody's own page. */
@Singleton
@Order(10)
final class ReminderSection implements ProfileSection {

    private final Reminders reminders;
    private final CalendarFeeds feeds;
    private final Tenants tenants;
    private final Addresses addresses;

    ReminderSection(Reminders reminders, CalendarFeeds feeds, Tenants tenants, Addresses addresses) {
        this.reminders = reminders;
        this.feeds = feeds;
        this.tenants = tenants;
        this.addresses = addresses;
    }

    @Override
    public Component make() {
        RadioButtonGroup<ReminderFrequency> frequency = new RadioButtonGroup<>(text("reminder.frequency"));
        frequency.setItems(ReminderFrequency.values());
        frequency.setItemLabelGenerator(one -> text("reminder.frequency." + one));
        frequency.setHelperText(text("reminder.frequency.help", Reminders.DAYS_AHEAD));
        frequency.setValue(reminders.own());
        frequency.addValueChangeListener(change -> {
            reminders.choose(change.getValue());
            Notice.done(text("record.saved"));
        });
        Div feed = new Div();
        feed.addClassName("calendar-feed");
        draw(feed, Optional.empty());
        Section card = new Section(new H2(text("reminder.title")), frequency, new H3(text("reminder.feed")), feed);
        card.addClassName("card");
        return card;
    }

    private void draw(Div feed, Optional<String> secret) {
        feed.removeAll();
        Optional<Instant> since = feeds.ownSince();
        feed.add(new Paragraph(
                since.map(at -> text("reminder.feed.since", moment(at))).orElseGet(() -> text("reminder.feed.none"))));
        secret.ifPresent(told -> {
            TextField address = new TextField(text("reminder.feed.address"));
            address.setValue(addresses
                    .of(tenants.current(), FeedPlace.PREFIX + told + FeedPlace.SUFFIX)
                    .toString());
            address.setReadOnly(true);
            address.setWidthFull();
            address.setHelperText(text("reminder.feed.once"));
            feed.add(address);
        });
        Button renew = new Button(
                text(since.isPresent() ? "reminder.feed.renew" : "reminder.feed.make"),
                Icon.CALENDAR.picture(),
                click -> draw(feed, Optional.of(feeds.renew())));
        Div actions = new Div(renew);
        actions.addClassName("section-actions");
        if (since.isPresent()) {
            Button revoke = new Button(
                    text("reminder.feed.revoke"),
                    click -> Confirmation.ask(text("reminder.feed.revoke.sure"), text("reminder.feed.revoke"), () -> {
                        feeds.revoke();
                        draw(feed, Optional.empty());
                    }));
            revoke.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(revoke);
        }
        feed.add(actions);
    }
}
