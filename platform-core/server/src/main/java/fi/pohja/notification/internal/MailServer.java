package fi.pohja.notification.internal;

import fi.pohja.notification.Enclosure;
import fi.pohja.notification.OutgoingMail;
import jakarta.activation.DataHandler;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.Properties;

/** The configured mail server, spoken to over SMTP. */
@Singleton
final class MailServer {

    private static final String TIMEOUT_MILLIS = "15000";

    private final MailSettings settings;
    private final Session session;

    MailServer(MailSettings settings) {
        this.settings = settings;
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.username().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.starttls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.starttls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (!settings.certificates().isBlank()) {
            properties.put("mail.smtp.ssl.socketFactory", TrustedAuthorities.sockets(Path.of(settings.certificates())));
        }
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        session = Session.getInstance(properties);
    }

    /**
     * Returns when the server has taken the mail.
     *
     * @throws MessagingException when it did not
     */
    void send(OutgoingMail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        if (mail.enclosure().isPresent()) {
            message.setContent(parts(mail.body(), mail.enclosure().get()));
        } else {
            message.setText(mail.body(), StandardCharsets.UTF_8.name());
        }
        message.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (settings.username().isEmpty()) {
            Transport.send(message);
        } else {
            Transport.send(message, settings.username(), settings.password());
        }
    }

    private static MimeMultipart parts(String body, Enclosure enclosure) throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        words.setText(body, StandardCharsets.UTF_8.name());
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(
                enclosure.text().getBytes(StandardCharsets.UTF_8), enclosure.mediaType() + "; charset=UTF-8")));
        file.setFileName(enclosure.name());
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart(words, file);
    }
}
