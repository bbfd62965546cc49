package org.yoyohub.ops.service;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.core.receive.LaneKeeper;
import org.yoyohub.core.subject.SubjectTrace;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.run.RunRunner;
import org.yoyohub.ops.door.HubDoor;
import org.yoyohub.ops.node.HubNode;
import org.yoyohub.ops.node.NodeSettings;
import org.yoyohub.ops.node.SettingsException;
import org.yoyohub.ops.partner.Partners;
import org.yoyohub.ops.reconcile.Reconciliation;
import org.yoyohub.ops.rest.HubIdentity;
import org.yoyohub.ops.rest.HubToken;
import org.yoyohub.routes.Troubles;

/** A node with its REST face, from the start until it is told to stop. */
final class Service {
  private Service() {}

  /** What is known once everything runs. */
  record Ready(int port, String gate, int partners) {}

  static void run(ServiceSettings settings, Consumer<Ready> ready) throws Exception {
    var directory = settings.node().directory();
    var stop = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    var clean = new AtomicBoolean();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(stop, stopped, clean), "stop"));
    try {
      serve(settings, ready, stop);
      clean.set(true);
    } finally {
      HubDoor.remove(directory, settings.node().node());
      stopped.countDown();
    }
  }

  private static void serve(ServiceSettings settings, Consumer<Ready> ready, CountDownLatch stop)
      throws Exception {
    try (var node = HubNode.open(settings.node(), settings.catalogue(), settings.agreements());
        var web = run(web(settings, node))) {
      start(node);
      int port = Integer.parseInt(web.getEnvironment().getRequiredProperty("local.server.port"));
      open(settings.node(), port, web.getBean(HubToken.class));
      var gate = node.gate().map(g -> "sftp on port " + g.port()).orElse("no sftp");
      ready.accept(new Ready(port, gate, node.agreements().all().size()));
      stop.await();
    }
  }

  private static void start(HubNode node) throws IOException, SettingsException {
    try {
      node.start();
    } catch (BindException e) {
      throw new SettingsException(List.of("the SFTP gate cannot listen: " + e.getMessage()));
    }
  }

  /** The process may go when everything is closed, and not before; asked to stop, it ends in 0. */
  private static void shutDown(CountDownLatch stop, CountDownLatch stopped, AtomicBoolean clean) {
    stop.countDown();
    try {
      stopped.await();
      if (clean.get()) {
        Runtime.getRuntime().halt(0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void open(NodeSettings node, int port, HubToken token) throws Exception {
    new HubDoor(port, token.value(), ProcessHandle.current().pid())
        .write(node.directory(), node.node());
  }

  private static SpringApplicationBuilder web(ServiceSettings settings, HubNode node) {
    ApplicationContextInitializer<GenericApplicationContext> beans =
        context -> register(context, settings.node().clock(), node);
    return new SpringApplicationBuilder(HubApplication.class)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .initializers(beans)
        .properties(Map.of("server.port", settings.port(), "spring.application.name", "hub"));
  }

  private static ConfigurableApplicationContext run(SpringApplicationBuilder web)
      throws SettingsException {
    try {
      return web.run();
    } catch (ApplicationContextException e) {
      if (e.getCause() instanceof PortInUseException taken) {
        throw new SettingsException(
            List.of("port " + taken.getPort() + " is taken by another process"));
      }
      throw e;
    }
  }

  private static void register(GenericApplicationContext context, Clock clock, HubNode node) {
    context.registerBean(Ledger.class, node::ledger);
    context.registerBean(PayloadStore.class, node::payloads);
    context.registerBean(SubjectTrace.class, node::subjects);
    context.registerBean(LaneKeeper.class, node::lanes);
    context.registerBean(Agreements.class, node::agreements);
    context.registerBean(Pauses.class, node::pauses);
    context.registerBean(Troubles.class, node::troubles);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(Partners.class, node::partners);
    context.registerBean(Reconciliation.class, node::reconciliation);
    context.registerBean(RunRunner.class, node::runs);
    context.registerBean(Hall.class, node::hall);
    context.registerBean(HubToken.class, () -> new HubToken(HubDoor.newToken()));
    context.registerBean(HubIdentity.class, () -> new HubIdentity(version(), Instant.now()));
  }

  private static String version() {
    var version = Service.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
