<?php
/**
 * The settings page: theme and language wherever a post does not set them.
 *
 * @package RunnerAdvisor
 */

namespace RunnerAdvisor;

defined( 'ABSPATH' ) || exit;

/** @return array{theme: string, lang: string} */
function settings() {
	return clean_settings( get_option( OPTION, array() ) );
}

/** Cleans settings from the form or the database; an unknown value becomes the default. */
function clean_settings( $given ) {
	$given = is_array( $given ) ? $given : array();
	return array(
		'theme' => one_of( isset( $given['theme'] ) ? $given['theme'] : '', THEMES, 'auto' ),
		'lang'  => one_of( isset( $given['lang'] ) ? $given['lang'] : '', languages(), '' ),
	);
}

/** The languages of all packs, each once. */
function languages() {
	return array_values( array_unique( array_merge( ...array_map( 'array_keys', array_values( packs() ) ) ) ) );
}

/** A select element of the settings form. */
function choice( array $field ) {
	printf( '<select name="%s" id="%s">', esc_attr( OPTION . '[' . $field['name'] . ']' ), esc_attr( $field['label_for'] ) );
	foreach ( $field['choices'] as $value => $words ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( settings()[ $field['name'] ], $value, false ), esc_html( $words ) );
	}
	echo '</select>';
}

function page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<p>
			<?php
			/* translators: %s: a shortcode. */
			echo wp_kses( sprintf( __( 'Put %s into a post, or add the block “Runner questions”.', 'runner-advisor' ), '<code>[runner_advisor]</code>' ), array( 'code' => array() ) );
			?>
		</p>
		<form action="options.php" method="post">
			<?php
			settings_fields( OPTION );
			do_settings_sections( OPTION );
			submit_button();
			?>
		</form>
		<p><?php esc_html_e( 'General information for adults, and a draft that no clinician has reviewed. Nothing a reader answers is sent anywhere.', 'runner-advisor' ); ?></p>
	</div>
	<?php
}

function register_page() {
	add_options_page( __( 'Runner Advisor', 'runner-advisor' ), __( 'Runner Advisor', 'runner-advisor' ), 'manage_options', OPTION, __NAMESPACE__ . '\page' );
}

function register_settings() {
	register_setting(
		OPTION,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\clean_settings',
			'default'           => array(),
		)
	);
	add_settings_section( 'usual', __( 'Where a post does not say otherwise', 'runner-advisor' ), '__return_null', OPTION );
	$themes    = array(
		'auto'  => __( 'As the reader’s device', 'runner-advisor' ),
		'light' => __( 'Always light', 'runner-advisor' ),
		'dark'  => __( 'Always dark', 'runner-advisor' ),
	);
	$languages = array( '' => __( 'As the site', 'runner-advisor' ) );
	foreach ( languages() as $lang ) {
		$languages[ $lang ] = function_exists( 'locale_get_display_language' ) ? locale_get_display_language( $lang, $lang ) : $lang;
	}
	$fields = array(
		'theme' => array( __( 'Look', 'runner-advisor' ), $themes ),
		'lang'  => array( __( 'Language', 'runner-advisor' ), $languages ),
	);
	foreach ( $fields as $name => list( $label, $choices ) ) {
		$id = OPTION . '_' . $name;
		add_settings_field(
			$id,
			$label,
			__NAMESPACE__ . '\choice',
			OPTION,
			'usual',
			array(
				'name'      => $name,
				'label_for' => $id,
				'choices'   => $choices,
			)
		);
	}
}

add_action( 'admin_menu', __NAMESPACE__ . '\register_page' );
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
