package org.yoyohub.routes;

import org.apache.camel.CamelContext;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Transport.Peer;
import org.yoyohub.core.receive.Receiver;

/**
 * The routes of all partners, made from their agreements; each partner's runs beside the others'.
 * What each does when something fails is said once, here: the file stays where it is and the next
 * look tries again.
 */
public final class PartnerRoutes extends RouteBuilder {
  private static final String RECEIVE = "receive";
  private static final String PUSH = "push";
  private static final String PULL = "pull";

  private final Agreements agreements;
  private final PartnerFolders folders;
  private final Receiver receiver;
  private final Acknowledgements acknowledgements;
  private final Fetched fetched;
  private final Publisher publisher;
  private final Lines lines;
  private final Sweeper sweeper;
  private final Awaited awaited;

  public PartnerRoutes(
      Agreements agreements,
      PartnerFolders folders,
      Receiver receiver,
      Publisher publisher,
      Lines lines,
      Sweeper sweeper) {
    this.agreements = agreements;
    this.folders = folders;
    this.lines = lines;
    this.receiver = receiver;
    this.acknowledgements = new Acknowledgements(lines.ledger(), new DoneFolder(folders));
    this.fetched = new Fetched(lines.ledger(), agreements, folders);
    this.publisher = publisher;
    this.sweeper = sweeper;
    this.awaited = new Awaited(agreements, folders, lines.troubles());
  }

  @Override
  public void configure() {
    onException(Exception.class)
        .handled(true)
        .log(LoggingLevel.WARN, "${routeId} tries again: ${exception.class.simpleName}");

    // a timer has a thread of its own: a folder that hangs keeps nobody else waiting
    routeTemplate(RECEIVE)
        .templateParameter("name")
        .from("timer:{{name}}?period=200&delay=0")
        .bean("{{name}}", "look");
    routeTemplate(PUSH)
        .templateParameter("name")
        .from("timer:{{name}}?period=500&delay=0")
        .bean("{{name}}", "send");
    routeTemplate(PULL)
        .templateParameter("name")
        .from("timer:{{name}}?delay=0&period=" + lines.pullEvery().toMillis())
        .bean("{{name}}", "look");

    from("timer:publish?period=100&delay=0")
        .routeId("publish")
        .process(exchange -> publisher.publishAll());
    from("timer:sweep?period=1000&delay=0").routeId("sweep").process(exchange -> sweeper.sweep());
    from("timer:awaited?period=1000&delay=0")
        .routeId("awaited")
        .process(exchange -> awaited.tell());
    from("timer:fetched?period=2000&delay=0")
        .routeId("fetched")
        .process(exchange -> fetched.confirmAll());
  }

  /** Adds everything to a context that is not started yet. */
  public void addTo(CamelContext context) throws Exception {
    context.addRoutes(this);
    for (var agreement : agreements.all()) {
      folders.make(agreement.partner());
      var partner = agreement.partner();
      var transport = agreement.transport();
      run(RECEIVE, partner, inbox(agreement, context), context);
      transport.push().ifPresent(p -> run(PUSH, partner, push(agreement, p, context), context));
      transport.pull().ifPresent(p -> run(PULL, partner, pull(agreement, p), context));
    }
  }

  private Inbox inbox(Agreement agreement, CamelContext context) {
    return new Inbox(
        agreement,
        folders,
        receiver,
        acknowledgements,
        lines.pauses(),
        lines.troubles(),
        context::isStopping);
  }

  private PushLine push(Agreement agreement, Peer peer, CamelContext context) {
    return new PushLine(lines, agreement, peer, context::isStopping);
  }

  private PullLine pull(Agreement agreement, Peer peer) {
    return new PullLine(lines, agreement, peer);
  }

  private static void run(String template, String partner, Object line, CamelContext context) {
    var name = template + "-" + partner;
    context.getRegistry().bind(name, line);
    TemplatedRouteBuilder.builder(context, template).routeId(name).parameter("name", name).add();
  }
}
