<?php
/**
 * Takes away the one thing that the plugin has stored.
 *
 * @package RunnerAdvisor
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'runner_advisor' );
