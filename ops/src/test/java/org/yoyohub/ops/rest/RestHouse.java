package org.yoyohub.ops.rest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yoyohub.core.ledger.Ledger;
import org.yoyohub.core.partner.Agreements;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.payload.PayloadStore;
import org.yoyohub.core.receive.LaneKeeper;
import org.yoyohub.core.subject.SubjectTrace;
import org.yoyohub.formats.catalogue.Catalogue;
import org.yoyohub.jobs.Runs;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.run.RunRunner;
import org.yoyohub.ops.cli.Terminal;
import org.yoyohub.ops.door.HubDoor;
import org.yoyohub.ops.partner.Partners;
import org.yoyohub.ops.reconcile.Reconciliation;
import org.yoyohub.routes.Troubles;

/** The REST door of a small hub, open on a free port, and the command line before it. */
final class RestHouse implements AutoCloseable {
  static final String TOKEN = HubDoor.newToken();
  private final ServletWebServerApplicationContext web;
  private final Path dir;

  private RestHouse(ServletWebServerApplicationContext web, Path dir) {
    this.web = web;
    this.dir = dir;
  }

  @Configuration(proxyBeanMethods = false)
  @Import(RestConfiguration.class)
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
  })
  static class House {}

  static RestHouse of(SmallHub hub, Path dir) throws IOException {
    try {
      var hall = hub.hall(dir);
      return of(hub, dir, hall, Runs.runner(hall));
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static RestHouse of(SmallHub hub, Path dir, Hall hall, RunRunner runner) throws IOException {
    var application = new SpringApplication(House.class);
    application.addInitializers(
        context -> {
          register((GenericApplicationContext) context, hub, dir);
          ((GenericApplicationContext) context).registerBean(RunRunner.class, () -> runner);
          ((GenericApplicationContext) context).registerBean(Hall.class, () -> hall);
        });
    var web =
        (ServletWebServerApplicationContext)
            application.run("--server.port=0", "--spring.main.banner-mode=off");
    var house = new RestHouse(web, dir);
    new HubDoor(house.port(), TOKEN, ProcessHandle.current().pid()).write(dir, HubDoor.MAIN);
    return house;
  }

  private static void register(GenericApplicationContext context, SmallHub hub, Path dir) {
    context.registerBean(Ledger.class, () -> hub.ledger);
    context.registerBean(
        LaneKeeper.class,
        () -> new LaneKeeper(hub.ledger, TransactionOperations.withoutTransaction()));
    context.registerBean(SubjectTrace.class, SmallHub::subjects);
    context.registerBean(PayloadStore.class, () -> hub.payloads);
    context.registerBean(Pauses.class, () -> hub.pauses);
    context.registerBean(Troubles.class, () -> hub.troubles);
    var nobody = Agreements.of(List.of());
    context.registerBean(Agreements.class, () -> nobody);
    context.registerBean(
        Partners.class,
        () ->
            new Partners(
                dir, Catalogue.standard(), nobody, hub.pauses, hub.troubles, partner -> List.of()));
    context.registerBean(
        Reconciliation.class,
        () -> new Reconciliation(dir, hub.ledger, hub.payloads, nobody, hub.clock));
    context.registerBean(Clock.class, () -> hub.clock);
    context.registerBean(HubToken.class, () -> new HubToken(TOKEN));
    var since = Instant.parse("2026-04-01T00:00:00Z");
    context.registerBean(HubIdentity.class, () -> new HubIdentity("0.1.0", since));
  }

  int port() {
    return web.getWebServer().getPort();
  }

  /** Every path that is mapped, with its method, such as "GET /api/v1/status". */
  List<String> mappings() {
    return web.getBean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
        .flatMap(
            mapping ->
                mapping.getMethodsCondition().getMethods().stream()
                    .flatMap(
                        method -> mapping.getPatternValues().stream().map(p -> method + " " + p)))
        .filter(mapping -> mapping.contains("/api/"))
        .toList();
  }

  /** Runs a verb on this hub. */
  Terminal ask(String words, String... more) {
    var verb = Stream.of(words.split(" "));
    var rest = Stream.concat(Stream.of("--dir", "" + dir), Stream.of(more));
    return Terminal.run(Stream.concat(verb, rest).toArray(String[]::new));
  }

  @Override
  public void close() {
    web.close();
  }
}
