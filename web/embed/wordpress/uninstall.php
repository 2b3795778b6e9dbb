<?php
/**
 * Removes the only option that the plugin stores, on every site of a network.
 *
 * @package RunnerAdvisor
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $runner_advisor_site ) {
		delete_blog_option( $runner_advisor_site, 'runner_advisor' );
	}
} else {
	delete_option( 'runner_advisor' );
}
