package org.yoyohub.routes;

import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.receive.Receiver;

/**
 * The routes of all partners, made from their agreements. What each does when something fails is
 * said once, here: the file stays where it is and the next poll tries again.
 */
public final class PartnerRoutes extends RouteBuilder {
  private static final String RECEIVE = "receive";

  private final Agreements agreements;
  private final PartnerFolders folders;
  private final Receiver receiver;
  private final Publisher publisher;
  private final Sweeper sweeper;

  public PartnerRoutes(
      Agreements agreements,
      PartnerFolders folders,
      Receiver receiver,
      Publisher publisher,
      Sweeper sweeper) {
    this.agreements = agreements;
    this.folders = folders;
    this.receiver = receiver;
    this.publisher = publisher;
    this.sweeper = sweeper;
  }

  @Override
  public void configure() {
    onException(Exception.class)
        .handled(true)
        .log(LoggingLevel.WARN, "${routeId} tries again: ${exception.class.simpleName}");

    routeTemplate(RECEIVE)
        .templateParameter("partner")
        .templateParameter("folder")
        .templateParameter("sign")
        .from(
            "file:{{folder}}?include=RAW({{sign}})&noop=true&idempotent=false&readLock=none"
                + "&delay=200&initialDelay=0&sortBy=file:name&maxMessagesPerPoll=1000&eagerMaxMessagesPerPoll=false")
        .process(this::receive);

    from("timer:publish?period=100&delay=0")
        .routeId("publish")
        .process(exchange -> publisher.publishAll());
    from("timer:sweep?period=1000&delay=0").routeId("sweep").process(exchange -> sweeper.sweep());
  }

  /** Adds everything to a context that is not started yet. */
  public void addTo(CamelContext context) throws Exception {
    context.addRoutes(this);
    for (var agreement : agreements.all()) {
      folders.make(agreement.partner());
      receiveFrom(agreement, context);
    }
  }

  private void receiveFrom(Agreement agreement, CamelContext context) {
    TemplatedRouteBuilder.builder(context, RECEIVE)
        .routeId(RECEIVE + "-" + agreement.partner())
        .parameter("partner", agreement.partner())
        .parameter("folder", folders.in(agreement.partner()).toString())
        .parameter("sign", CompletionSign.pattern(agreement.completion()))
        .add();
  }

  private void receive(Exchange exchange) throws Exception {
    GenericFile<?> file = exchange.getIn().getBody(GenericFile.class);
    var path = Path.of(file.getAbsoluteFilePath());
    receiver.receive(folders.partnerOf(path), path);
  }
}
