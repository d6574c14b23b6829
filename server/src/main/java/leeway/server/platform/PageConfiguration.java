package leeway.server.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Templates compiled in the build, and static files under names that change with their content. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
  private static final String ECHARTS = "classpath:/META-INF/resources/webjars/echarts/5.3.1/dist/";

  @Bean
  static TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, PageConfiguration.class.getClassLoader(), "leeway.templates");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/static/**")
        .addResourceLocations("classpath:/static/", ECHARTS)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    // At the root, so that it serves every page; browsers ask for it again by themselves.
    registry
        .addResourceHandler("/worker.js")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache());
  }
}
